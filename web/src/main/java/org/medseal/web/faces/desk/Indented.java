package org.medseal.web.faces.desk;

/**
 * JSON or XML in lines. Nothing but blanks between signs is changed and nothing is left out, so a message that is cut
 * off or malformed is shown as well: that is when people look at it.
 */
final class Indented {
    private static final String STEP = "  ";

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int depth;
    private int at;

    private Indented(String text) {
        this.text = text;
    }

    static String of(String text) {
        String stripped = text.stripLeading();
        if (stripped.startsWith("{") || stripped.startsWith("[")) {
            return new Indented(stripped).json();
        }
        return stripped.startsWith("<") ? new Indented(stripped).xml() : text;
    }

    private String json() {
        while (at < text.length()) {
            char sign = text.charAt(at);
            switch (sign) {
                case '"' -> string();
                case '{', '[' -> open(sign);
                case '}', ']' -> {
                    line(-1);
                    out.append(sign);
                }
                case ',' -> {
                    out.append(sign);
                    line(0);
                }
                case ':' -> out.append(": ");
                case ' ', '\n', '\r', '\t' -> {}
                default -> out.append(sign);
            }
            at++;
        }
        return out.toString();
    }

    private void open(char sign) {
        out.append(sign);
        int next = at + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        char closing = sign == '{' ? '}' : ']';
        if (next < text.length() && text.charAt(next) == closing) {
            out.append(closing);
            at = next;
        } else {
            line(1);
        }
    }

    private void string() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, text.length() - 1);
        out.append(text, at, end + 1);
        at = end;
    }

    private String xml() {
        boolean opened = false;
        while (at < text.length()) {
            int end = text.charAt(at) == '<' ? endOfMarkup() : endOfText();
            String part = text.substring(at, end);
            at = end;
            if (!part.startsWith("<")) {
                out.append(part.strip());
                opened = opened || !part.isBlank();
            } else if (part.startsWith("</")) {
                depth = Math.max(0, depth - 1);
                if (!opened) {
                    line(0);
                }
                out.append(part);
                opened = false;
            } else {
                line(0);
                out.append(part);
                opened = !part.endsWith("/>") && !part.startsWith("<?") && !part.startsWith("<!");
                depth += opened ? 1 : 0;
            }
        }
        return out.toString();
    }

    private int endOfText() {
        int end = text.indexOf('<', at);
        return end < 0 ? text.length() : end;
    }

    private int endOfMarkup() {
        String closing = text.startsWith("<!--", at) ? "-->" : text.startsWith("<![CDATA[", at) ? "]]>" : ">";
        int end = text.indexOf(closing, at);
        return end < 0 ? text.length() : end + closing.length();
    }

    private void line(int deeper) {
        depth = Math.max(0, depth + deeper);
        if (out.length() > 0) {
            out.append('\n').append(STEP.repeat(Math.min(depth, 40)));
        }
    }
}
