package org.medseal.labels;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.medseal.labels.Photograph.Found;

/** The symbols found so far on a picture, and the ways to find more. */
final class Symbols {
    static final Map<DecodeHintType, Object> HINTS = Map.of(
            DecodeHintType.TRY_HARDER,
            true,
            DecodeHintType.ASSUME_GS1,
            true,
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(
                    BarcodeFormat.DATA_MATRIX,
                    BarcodeFormat.QR_CODE,
                    BarcodeFormat.CODE_128,
                    BarcodeFormat.EAN_13,
                    BarcodeFormat.EAN_8,
                    BarcodeFormat.UPC_A,
                    BarcodeFormat.ITF,
                    BarcodeFormat.RSS_14,
                    BarcodeFormat.RSS_EXPANDED,
                    BarcodeFormat.AZTEC));

    /** A patch whose lesser side has fewer pixels is enlarged before it is read. */
    private static final int SMALL = 100;

    /** Letters beside a symbol that was read are no symbols: what is as small is looked at only for a DataMatrix. */
    private static final int LETTERS = 56;

    /** Smaller patches hold no modules that could be told apart. */
    private static final int LEAST_SIDE = 16;

    /** Where a symbol was read, smaller patches are the letters beside it. */
    private static final int LEAST_BESIDE = 32;

    private static final int SPARSELY = 5;
    private static final double DARK = 0.35;

    private final Map<String, Found> found = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Found> list() {
        return new ArrayList<>(found.values());
    }

    static BinaryBitmap bits(BufferedImage image) {
        return new BinaryBitmap(new HybridBinarizer(light(image)));
    }

    private static LuminanceSource light(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    }

    /** The one that a reader sees first. */
    void readOne(BinaryBitmap bits) {
        try {
            Result result = new MultiFormatReader().decode(bits, HINTS);
            keep(result);
            places.add(Place.of(result));
        } catch (NotFoundException nothing) {
            return;
        }
    }

    /** All that a reader sees, with light and dark told apart in two ways. */
    void readAll(BufferedImage image) {
        LuminanceSource light = light(image);
        for (BinaryBitmap bits : List.of(
                new BinaryBitmap(new HybridBinarizer(light)), new BinaryBitmap(new GlobalHistogramBinarizer(light)))) {
            try {
                for (Result result :
                        new GenericMultipleBarcodeReader(new MultiFormatReader()).decodeMultiple(bits, HINTS)) {
                    keep(result);
                }
                return;
            } catch (NotFoundException nothing) {
                continue;
            }
        }
    }

    /** Each part of the picture that may be a symbol and in which none was found yet. */
    void readPatches(BufferedImage image, BinaryBitmap bits) {
        BitMatrix dark = dark(bits);
        if (dark == null) {
            return;
        }
        readPatches(image, dark);
        if (isDark(dark)) {
            // noise, of which a comparison with the neighbourhood makes specks
            BitMatrix global = dark(new BinaryBitmap(new GlobalHistogramBinarizer(light(image))));
            if (global != null) {
                readPatches(image, global);
            }
        }
    }

    private static BitMatrix dark(BinaryBitmap bits) {
        try {
            return bits.getBlackMatrix();
        } catch (NotFoundException nothingDark) {
            return null;
        }
    }

    private static boolean isDark(BitMatrix dark) {
        int count = 0;
        int looked = 0;
        for (int y = 0; y < dark.getHeight(); y += SPARSELY) {
            for (int x = 0; x < dark.getWidth(); x += SPARSELY) {
                count += dark.get(x, y) ? 1 : 0;
                looked++;
            }
        }
        return count > DARK * looked;
    }

    private void readPatches(BufferedImage image, BitMatrix dark) {
        DataMatrixGrid grid = new DataMatrixGrid(dark);
        for (Patch patch : Patch.of(dark, found.isEmpty() ? LEAST_SIDE : LEAST_BESIDE)) {
            boolean worthIt = patch.isDense(dark)
                    && patch.hasContrast(dark, image)
                    && places.stream().noneMatch(place -> place.concerns(patch));
            if (worthIt && (readGrid(grid, patch) || isNoLetter(patch) && readCut(image, patch))) {
                places.add(Place.of(patch));
            }
        }
    }

    private boolean isNoLetter(Patch patch) {
        return found.isEmpty() || Math.min(patch.width(), patch.height()) >= LETTERS;
    }

    private boolean readGrid(DataMatrixGrid grid, Patch patch) {
        Optional<DecoderResult> matrix = grid.read(patch);
        matrix.ifPresent(
                result -> keep(new Found("data-matrix", sent("]d" + result.getSymbologyModifier(), result.getText()))));
        return matrix.isPresent();
    }

    /** Lines of bars are read along, so the patch is laid straight; the reader tries both ways. */
    private boolean readCut(BufferedImage image, Patch patch) {
        double scale = Math.min(patch.width(), patch.height()) < SMALL ? 2 : 1;
        return readFirst(Drawing.cut(image, patch, scale));
    }

    private boolean readFirst(BufferedImage image) {
        LuminanceSource light = light(image);
        for (BinaryBitmap bits : List.of(
                new BinaryBitmap(new HybridBinarizer(light)), new BinaryBitmap(new GlobalHistogramBinarizer(light)))) {
            try {
                keep(new MultiFormatReader().decode(bits, HINTS));
                return true;
            } catch (NotFoundException nothing) {
                continue;
            }
        }
        return false;
    }

    private void keep(Result result) {
        Object identifier = result.getResultMetadata() == null
                ? null
                : result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER);
        String symbology =
                result.getBarcodeFormat().name().toLowerCase(Locale.ROOT).replace('_', '-');
        // scanners transmit a UPC-A as the EAN-13 that it is (ISO/IEC 15424), ZXing leaves the 0 away
        boolean shortened = result.getBarcodeFormat() == BarcodeFormat.UPC_A;
        String text = shortened ? "0" + result.getText() : result.getText();
        keep(new Found(symbology, sent(identifier == null ? "" : identifier.toString(), text)));
    }

    private void keep(Found symbol) {
        found.putIfAbsent(symbol.text(), symbol);
    }

    /** What a scanner would send; FNC1 in front is said by the identifier. */
    private static String sent(String identifier, String read) {
        String text = read.startsWith("\u001d") ? read.substring(1) : read;
        return text.startsWith("]") ? text : identifier + text;
    }
}
