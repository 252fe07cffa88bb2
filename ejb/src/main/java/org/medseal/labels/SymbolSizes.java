package org.medseal.labels;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medseal.RefusedException;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;

/** The sizes that each symbology has, and how its encoder is asked for one. */
final class SymbolSizes {
    /** In the order of the encoder: the squares, then the rectangles of ISO/IEC 16022, table 7. */
    private static final List<SymbolSize> DATAMATRIX = Stream.of(
                    "10x10 12x12 14x14 16x16 18x18 20x20 22x22 24x24 26x26 32x32 36x36 40x40 44x44 48x48 52x52 64x64",
                    "72x72 80x80 88x88 96x96 104x104 120x120 132x132 144x144 8x18 8x32 12x26 12x36 16x36 16x48")
            .flatMap(line -> Stream.of(line.split(" ")))
            .map(SymbolSize::parse)
            .toList();

    private static final int QR_SMALLEST = 21;
    private static final int QR_LARGEST = 177;
    private static final int QR_STEP = 4;

    private SymbolSizes() {}

    /** Asks the encoder for this size; refuses one that the symbology does not have. */
    static void apply(Symbol symbol, SymbolChoice choice) {
        SymbolSize size = choice.size();
        if (symbol instanceof DataMatrix matrix) {
            matrix.setForceMode(
                    size.shape() == SymbolSize.Shape.SQUARE
                            ? DataMatrix.ForceMode.SQUARE
                            : DataMatrix.ForceMode.RECTANGULAR);
            if (size.chosen()) {
                matrix.setPreferredSize(indexOf(size));
            }
        } else if (symbol instanceof QrCode qr && size.shape() == SymbolSize.Shape.SQUARE) {
            if (size.chosen()) {
                qr.setPreferredVersion(version(size));
            }
        } else if (size.chosen() || size.shape() == SymbolSize.Shape.RECTANGULAR) {
            throw unknown(
                    choice, choice.kind() == SymbolKind.GS1_128 ? "it is as long as its data" : "it is always square");
        }
    }

    private static int indexOf(SymbolSize size) {
        int index = DATAMATRIX.indexOf(size);
        if (index < 0) {
            throw unknown(
                    new SymbolChoice(SymbolKind.DATAMATRIX, size, SymbolChoice.USUAL_MODULE),
                    "it has " + DATAMATRIX.stream().map(SymbolSize::toString).collect(Collectors.joining(", ")));
        }
        return index + 1;
    }

    private static int version(SymbolSize size) {
        int modules = size.rows();
        if (modules < QR_SMALLEST || modules > QR_LARGEST || (modules - QR_SMALLEST) % QR_STEP != 0) {
            throw unknown(
                    new SymbolChoice(SymbolKind.QR, size, SymbolChoice.USUAL_MODULE),
                    "it has 21x21, 25x25 and so on in steps of 4 to 177x177");
        }
        return (modules - QR_SMALLEST) / QR_STEP + 1;
    }

    private static RefusedException unknown(SymbolChoice choice, String what) {
        return new RefusedException(
                RefusedException.Kind.MALFORMED,
                "unknown-size",
                "There is no " + choice.kind() + " of size " + choice.size() + ": " + what);
    }

    /** What was drawn; nothing for bars, which have no rows. */
    static Optional<SymbolSize> drawn(Symbol symbol) {
        if (symbol instanceof DataMatrix matrix) {
            return Optional.of(SymbolSize.of(matrix.getActualHeight(), matrix.getActualWidth()));
        }
        return symbol instanceof QrCode
                ? Optional.of(SymbolSize.of(symbol.getHeight(), symbol.getWidth()))
                : Optional.empty();
    }
}
