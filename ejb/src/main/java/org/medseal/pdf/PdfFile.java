package org.medseal.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF (ISO 32000-1) that is written page by page; of each page written only its place in the file is kept. */
public final class PdfFile {
    private static final int CATALOG = 1;
    private static final int PAGES = 2;
    private static final int FONT = 3;
    private static final int FIRST_PAGE = 4;

    private final OutputStream out;
    /** Of the objects in their order; those of the catalog and the list of pages are written last. */
    private final List<Long> offsets = new ArrayList<>(List.of(0L, 0L, 0L));

    private long written;

    public PdfFile(OutputStream out) throws IOException {
        this.out = out;
        write("%PDF-1.4\n");
        object(FONT, "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>");
    }

    /**
     * @param width in points; so the height
     * @param content operators, font {@code F} is Courier
     */
    public void page(double width, double height, CharSequence content) throws IOException {
        int page = FIRST_PAGE + offsets.size() - FONT;
        offsets.add(0L);
        offsets.add(0L);
        object(
                page,
                "<</Type/Page/Parent " + PAGES + " 0 R/MediaBox[0 0 " + PdfNumber.of(width) + " "
                        + PdfNumber.of(height) + "]/Contents " + (page + 1) + " 0 R/Resources<</Font<</F " + FONT
                        + " 0 R>>>>>>");
        object(page + 1, "<</Length " + content.length() + ">>stream\n" + content + "\nendstream");
    }

    public void end() throws IOException {
        StringBuilder pages = new StringBuilder("<</Type/Pages/Kids[");
        int count = 0;
        for (int page = FIRST_PAGE; page <= offsets.size(); page += 2) {
            pages.append(page).append(" 0 R ");
            count++;
        }
        object(PAGES, pages.append("]/Count ").append(count).append(">>").toString());
        object(CATALOG, "<</Type/Catalog/Pages " + PAGES + " 0 R>>");
        long table = written;
        int size = offsets.size() + 1;
        write("xref\n0 " + size + "\n0000000000 65535 f \n");
        for (long offset : offsets) {
            write(String.format("%010d 00000 n \n", offset));
        }
        write("trailer<</Size " + size + "/Root " + CATALOG + " 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
        out.flush();
    }

    private void object(int number, String object) throws IOException {
        offsets.set(number - 1, written);
        write(number + " 0 obj" + object + "\nendobj\n");
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.write(bytes);
        written += bytes.length;
    }
}
