package org.medseal.labels;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;

/** Readers of symbols that have nothing to do with the encoder: ZXing, libdmtx and ZBar, the latter as programs. */
final class Decoders {
    private static final int FILES_AT_ONCE = 200;
    private static final int MINUTES = 10;

    private Decoders() {}

    /** What ZXing reads on a picture of one symbol alone; empty where it reads nothing. FNC1 in front is taken off. */
    static String zxing(Path picture, SymbolKind kind) {
        BarcodeFormat format =
                switch (kind) {
                    case DATAMATRIX -> BarcodeFormat.DATA_MATRIX;
                    case QR, DIGITAL_LINK -> BarcodeFormat.QR_CODE;
                    case GS1_128 -> BarcodeFormat.CODE_128;
                };
        try {
            BufferedImage image = ImageIO.read(picture.toFile());
            // By its grid where the picture is exact; else searched for, which misses some flat ones.
            String exact = zxing(image, format, DecodeHintType.PURE_BARCODE);
            return exact.isEmpty() ? zxing(image, format, DecodeHintType.TRY_HARDER) : exact;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String zxing(BufferedImage image, BarcodeFormat format, DecodeHintType way) {
        // Of Code 128 it tells the FNC1 between two elements only where it is told that the code is one of GS1.
        Map<DecodeHintType, ?> hints = Map.of(
                DecodeHintType.POSSIBLE_FORMATS,
                List.of(format),
                way,
                true,
                DecodeHintType.ASSUME_GS1,
                format == BarcodeFormat.CODE_128);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        try {
            String text = bare(new MultiFormatReader().decode(bitmap, hints).getText());
            // Where the check character of a Code 128 has the value of FNC1, ZXing tells it as a separator.
            return format == BarcodeFormat.CODE_128 ? text.replaceFirst("\u001d$", "") : text;
        } catch (NotFoundException unreadable) {
            return "";
        }
    }

    /** What libdmtx reads, a line a picture. */
    static List<String> dmtx(List<Path> pictures) {
        return inParts(pictures, part -> run(part, "dmtxread", "--newline", "--stop-after=1", "--gs1=29"));
    }

    /** What ZBar reads, a line a picture; told what to look for, or it takes rows of a QR Code for bars. */
    static List<String> zbar(List<Path> pictures, SymbolKind kind) {
        String only = kind == SymbolKind.GS1_128 ? "-Scode128.enable" : "-Sqrcode.enable";
        return inParts(pictures, part -> run(part, "zbarimg", "--quiet", "--raw", "--nodbus", "-Sdisable", only));
    }

    /** What Debian's reader of such symbols reads on a picture of one; empty where it reads nothing. */
    static String debians(Path picture, SymbolKind kind) {
        List<String> read = kind == SymbolKind.DATAMATRIX ? dmtx(List.of(picture)) : zbar(List.of(picture), kind);
        return read.isEmpty() ? "" : read.get(0);
    }

    /** One page of a PDF as the picture that a printer of so many dots to the inch would make. */
    static Path rasterised(Path pdf, double dotsPerInch) {
        Path picture = Path.of(pdf.toString().replace(".pdf", "-" + dotsPerInch + ".png"));
        run(
                List.of(pdf, Path.of(picture.toString().replace(".png", ""))),
                "pdftoppm",
                "-r",
                Double.toString(dotsPerInch),
                "-mono",
                "-png",
                "-singlefile");
        return picture;
    }

    /** Installs Debian's package where the program is missing; where that cannot be, the test is skipped. */
    static void require(String program, String debianPackage) {
        if (installed(program)) {
            return;
        }
        try {
            for (List<String> command : List.of(
                    List.of("apt-get", "update"),
                    List.of("apt-get", "install", "-y", "--no-install-recommends", debianPackage))) {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
                builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
                Process process = builder.start();
                if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                }
            }
        } catch (IOException | InterruptedException e) {
            Assumptions.abort(program + " is not on this machine and apt-get could not be run: " + e.getMessage());
        }
        if (!installed(program)) {
            Assumptions.abort(program + " is not on this machine, and apt-get did not install " + debianPackage);
        }
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private interface Reader {
        String read(List<Path> part);
    }

    private static List<String> inParts(List<Path> pictures, Reader reader) {
        List<String> texts = new ArrayList<>();
        for (int from = 0; from < pictures.size(); from += FILES_AT_ONCE) {
            List<Path> part = pictures.subList(from, Math.min(pictures.size(), from + FILES_AT_ONCE));
            Stream.of(reader.read(part).split("\n", -1))
                    .filter(line -> !line.isEmpty())
                    .map(Decoders::bare)
                    .forEach(texts::add);
        }
        return texts;
    }

    private static String run(List<Path> files, String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        files.forEach(file -> words.add(file.toString()));
        try {
            Process process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bare(String text) {
        return text.replaceFirst("^(\u001d|]C1)", "");
    }
}
