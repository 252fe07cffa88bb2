package org.medseal.labels;

import java.util.List;
import java.util.stream.Collectors;
import org.medseal.RefusedException;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.OkapiInputException;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * Turns a content into dark rectangles. The encoder is given the finished message with its FNC1s: its own reading of
 * GS1 text knows only the Application Identifiers of its release, and checks neither check digits nor dates.
 */
final class SymbolEncoder {
    private static final String FNC1 = "\\<FNC1>";
    /** GS1-128 holds no more data than this (GenSpecs 5.4.4). */
    private static final int LINEAR_LIMIT = 48;

    private static final int LINEAR_HEIGHT = 30;

    private SymbolEncoder() {}

    static Picture draw(LabelContent content, SymbolKind kind) {
        if (kind == SymbolKind.GS1_128 && content.dataLength() > LINEAR_LIMIT) {
            throw new RefusedException(
                    RefusedException.Kind.AGAINST_RULE,
                    "too-long-for-gs1-128",
                    "GS1-128 holds 48 characters; this code has " + content.dataLength());
        }
        Symbol symbol = empty(kind);
        symbol.setDataType(Symbol.DataType.ECI);
        symbol.setQuietZoneHorizontal(0);
        symbol.setQuietZoneVertical(0);
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        try {
            symbol.setContent(kind == SymbolKind.DIGITAL_LINK ? content.digitalLink() : message(content));
        } catch (OkapiInputException e) {
            throw new RefusedException(
                    RefusedException.Kind.AGAINST_RULE,
                    "does-not-fit",
                    "The code does not fit into a " + kind + " symbol");
        }
        return framed(symbol, kind, content);
    }

    private static Symbol empty(SymbolKind kind) {
        return switch (kind) {
            case DATAMATRIX -> {
                DataMatrix square = new DataMatrix();
                square.setForceMode(DataMatrix.ForceMode.SQUARE);
                yield square;
            }
            case QR, DIGITAL_LINK -> {
                QrCode qr = new QrCode();
                qr.setPreferredEccLevel(QrCode.EccLevel.M);
                yield qr;
            }
            case GS1_128 -> {
                Code128 linear = new Code128();
                linear.setBarHeight(LINEAR_HEIGHT);
                yield linear;
            }
        };
    }

    private static String message(LabelContent content) {
        StringBuilder message = new StringBuilder(FNC1);
        for (int i = 0; i < content.elements().size(); i++) {
            message.append(content.elements().get(i).ai())
                    .append(content.elements().get(i).value());
            if (content.needsSeparator(i)) {
                message.append(FNC1);
            }
        }
        return message.toString();
    }

    private static Picture framed(Symbol symbol, SymbolKind kind, LabelContent content) {
        int side = kind.quietLeftAndRight();
        int above = kind.quietAboveAndBelow();
        List<Rectangle> dark = symbol.getRectangles().stream()
                .map(bar -> new Rectangle(bar.x + side, bar.y + above, bar.width, bar.height))
                .collect(Collectors.toList());
        return new Picture(symbol.getWidth() + 2 * side, symbol.getHeight() + 2 * above, dark, content.lines());
    }
}
