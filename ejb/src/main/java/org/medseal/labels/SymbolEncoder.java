package org.medseal.labels;

import java.util.List;
import java.util.Optional;
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
    static final int LINEAR_LIMIT = 48;

    private static final int LINEAR_HEIGHT = 30;

    private SymbolEncoder() {}

    static Picture draw(LabelContent content, SymbolKind kind) {
        return draw(content, SymbolChoice.of(kind));
    }

    static Picture draw(LabelContent content, SymbolChoice choice) {
        if (choice.kind() == SymbolKind.GS1_128 && content.dataLength() > LINEAR_LIMIT) {
            throw new RefusedException(
                    RefusedException.Kind.AGAINST_RULE,
                    "too-long-for-gs1-128",
                    "GS1-128 holds 48 characters; this code has " + content.dataLength());
        }
        Symbol symbol = encoded(content, choice)
                .filter(drawn -> isAsChosen(drawn, choice.size()))
                .orElseThrow(() -> doesNotFit(content, choice));
        return framed(symbol, choice, content);
    }

    /** Nothing where the encoder cannot put the content into such a symbol. */
    private static Optional<Symbol> encoded(LabelContent content, SymbolChoice choice) {
        Symbol symbol = empty(choice.kind());
        SymbolSizes.apply(symbol, choice);
        symbol.setDataType(Symbol.DataType.ECI);
        symbol.setQuietZoneHorizontal(0);
        symbol.setQuietZoneVertical(0);
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        try {
            symbol.setContent(choice.kind() == SymbolKind.DIGITAL_LINK ? content.digitalLink() : message(content));
            return Optional.of(symbol);
        } catch (OkapiInputException tooLarge) {
            return Optional.empty();
        }
    }

    /** The encoder takes a larger one, or another shape, where the data do not fit into what it was asked for. */
    private static boolean isAsChosen(Symbol symbol, SymbolSize wanted) {
        return SymbolSizes.drawn(symbol)
                .map(drawn -> wanted.chosen() ? drawn.equals(wanted) : drawn.shape() == wanted.shape())
                .orElse(true);
    }

    private static RefusedException doesNotFit(LabelContent content, SymbolChoice choice) {
        SymbolChoice free = new SymbolChoice(choice.kind(), SymbolSize.AUTOMATIC, choice.moduleMillimetres());
        String instead = choice.size().equals(SymbolSize.AUTOMATIC)
                ? ""
                : encoded(content, free)
                        .flatMap(SymbolSizes::drawn)
                        .map(fits -> "; the smallest square one that holds it has " + fits)
                        .orElse("");
        String which = choice.size().equals(SymbolSize.AUTOMATIC) ? "" : " of size " + choice.size();
        return new RefusedException(
                RefusedException.Kind.AGAINST_RULE,
                "does-not-fit",
                "The code does not fit into a " + choice.kind() + " symbol" + which + instead);
    }

    private static Symbol empty(SymbolKind kind) {
        return switch (kind) {
            case DATAMATRIX -> new DataMatrix();
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

    private static Picture framed(Symbol symbol, SymbolChoice choice, LabelContent content) {
        SymbolKind kind = choice.kind();
        int side = kind.quietLeftAndRight();
        int above = kind.quietAboveAndBelow();
        List<Rectangle> dark = symbol.getRectangles().stream()
                .map(bar -> new Rectangle(bar.x + side, bar.y + above, bar.width, bar.height))
                .collect(Collectors.toList());
        return new Picture(
                symbol.getWidth() + 2 * side,
                symbol.getHeight() + 2 * above,
                dark,
                content.lines(),
                choice.moduleMillimetres());
    }
}
