package org.medseal.epcis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The simple types of XML schema that documents use: each says whether a text, white space collapsed, is one of it. */
final class SimpleType {
    private static final int LONGEST = 100_000;
    private static final String ZONE = "(Z|[+-]((0\\d|1[0-3]):[0-5]\\d|14:00))?";
    private static final String DAY = "(0[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(0[1-9]|1[0-2])";
    private static final String YEAR = "-?([1-9]\\d{3,}|0\\d{3})";

    /** Anything, children included. */
    static final SimpleType ANY = new SimpleType(text -> true, true);

    static final SimpleType STAMP = of(text -> Timestamp.stamp(text).isPresent());
    private static final Map<String, SimpleType> BUILT_IN = new HashMap<>();

    private static final Set<String> INTEGERS = new HashSet<>();

    private final Predicate<String> rule;
    private final boolean complex;

    static {
        BUILT_IN.put("anyType", ANY);
        for (String name : new String[] {"anySimpleType", "string", "normalizedString", "token"}) {
            BUILT_IN.put(name, of(text -> true));
        }
        pattern("decimal", "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
        pattern("boolean", "true|false|1|0");
        pattern("hexBinary", "([0-9a-fA-F]{2})*");
        pattern("double", "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?|-?INF|NaN");
        BUILT_IN.put("float", BUILT_IN.get("double"));
        pattern("language", "[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");
        pattern("NMTOKEN", "[\\w.:-]+");
        pattern("Name", "[\\p{L}_:][\\w\\p{L}.:-]*");
        pattern("NCName", "[\\p{L}_][\\w\\p{L}.-]*");
        pattern("QName", "([\\p{L}_][\\w\\p{L}.-]*:)?[\\p{L}_][\\w\\p{L}.-]*");
        pattern("base64Binary", "([A-Za-z0-9+/]\\s?[A-Za-z0-9+/]\\s?[A-Za-z0-9+/=]\\s?[A-Za-z0-9+/=]\\s?)*");
        pattern("duration", "-?P(?=.)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?");
        pattern("time", "(([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?|24:00:00(\\.0+)?)" + ZONE);
        pattern("gYear", YEAR + ZONE);
        pattern("gYearMonth", YEAR + "-" + MONTH + ZONE);
        pattern("gMonth", "--" + MONTH + ZONE);
        pattern("gDay", "---" + DAY + ZONE);
        pattern("gMonthDay", "--" + MONTH + "-" + DAY + ZONE);
        integers();
        BUILT_IN.put("anyURI", of(Uris::isXsdAnyUri));
        BUILT_IN.put("dateTime", of(text -> Timestamp.xsd(text).isPresent()));
        Pattern date = Pattern.compile(YEAR + "-" + MONTH + "-" + DAY + ZONE);
        BUILT_IN.put(
                "date",
                of(text -> date.matcher(text).matches()
                        && Timestamp.xsd(text.substring(0, text.indexOf('-', 5) + 3) + "T00:00:00")
                                .isPresent()));
    }

    private SimpleType(Predicate<String> rule, boolean complex) {
        this.rule = rule;
        this.complex = complex;
    }

    private static SimpleType of(Predicate<String> rule) {
        return new SimpleType(text -> text.length() <= LONGEST && rule.test(text), false);
    }

    private static void pattern(String name, String regex) {
        Pattern pattern = Pattern.compile(regex);
        BUILT_IN.put(name, of(text -> pattern.matcher(text).matches()));
    }

    private static void integers() {
        integer("integer", null, null);
        integer("long", "-9223372036854775808", "9223372036854775807");
        integer("int", "-2147483648", "2147483647");
        integer("short", "-32768", "32767");
        integer("byte", "-128", "127");
        integer("nonNegativeInteger", "0", null);
        integer("positiveInteger", "1", null);
        integer("nonPositiveInteger", null, "0");
        integer("negativeInteger", null, "-1");
        integer("unsignedLong", "0", "18446744073709551615");
        integer("unsignedInt", "0", "4294967295");
        integer("unsignedShort", "0", "65535");
        integer("unsignedByte", "0", "255");
    }

    private static void integer(String name, String least, String most) {
        INTEGERS.add(name);
        Pattern digits = Pattern.compile("[+-]?\\d{1,1000}");
        java.math.BigInteger from = least == null ? null : new java.math.BigInteger(least);
        java.math.BigInteger to = most == null ? null : new java.math.BigInteger(most);
        BUILT_IN.put(name, of(text -> {
            if (!digits.matcher(text).matches()) {
                return false;
            }
            java.math.BigInteger value = new java.math.BigInteger(text);
            return (from == null || value.compareTo(from) >= 0) && (to == null || value.compareTo(to) <= 0);
        }));
    }

    static Optional<SimpleType> find(String name) {
        return Optional.ofNullable(BUILT_IN.get(name));
    }

    static SimpleType get(String name) {
        return find(name).orElseThrow();
    }

    static boolean isDerivedFromDecimal(String name) {
        return name.equals("decimal") || INTEGERS.contains(name);
    }

    boolean takes(String collapsed) {
        return rule.test(collapsed);
    }

    /** Whether it may have children. */
    boolean isComplex() {
        return complex;
    }
}
