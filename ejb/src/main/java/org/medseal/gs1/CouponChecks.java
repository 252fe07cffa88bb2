package org.medseal.gs1;

/** Checks of coupon codes for North America (AI 8110) and of positive offers (AI 8112). */
final class CouponChecks {
    private static final String REQUIREMENT_CODES = "012349";

    private CouponChecks() {}

    static Finding coupon(String value, int from, int to) {
        Finding wrong = TextChecks.digits(value, from, to);
        if (wrong != null) {
            return wrong;
        }
        Cursor at = new Cursor(value, from, to);
        at.counted("company prefix", 6, 0, 6);
        at.fixed("offer code", 6);
        at.counted("save value", 0, 1, 5);
        at.counted("first purchase requirement", 0, 1, 5);
        at.oneOf("first purchase requirement code", REQUIREMENT_CODES);
        at.fixed("first purchase family code", 3);
        optionalFields(at);
        return at.finding();
    }

    private static void optionalFields(Cursor at) {
        if (at.take('1')) {
            at.oneOf("additional purchase rules code", "0123");
            purchase(at, "second");
        }
        if (at.take('2')) {
            purchase(at, "third");
        }
        int expires = -1;
        if (at.take('3')) {
            expires = at.date("expiry date");
        }
        if (at.take('4')) {
            int starts = at.date("start date");
            at.require(expires < 0 || starts < 0 || starts <= expires, "start date", "it is after the expiry date");
        }
        if (at.take('5')) {
            at.counted("serial number", 6, 0, 9);
        }
        if (at.take('6')) {
            at.counted("retailer's company prefix or GLN", 6, 1, 7);
        }
        if (at.take('9')) {
            at.oneOf("save value code", "01256");
            at.oneOf("save value applies to", "012");
            at.oneOf("store coupon flag", "0123456789");
            at.oneOf("don't multiply flag", "01");
        }
    }

    private static void purchase(Cursor at, String which) {
        at.counted(which + " purchase requirement", 0, 1, 5);
        at.oneOf(which + " purchase requirement code", REQUIREMENT_CODES);
        at.fixed(which + " purchase family code", 3);
        if (!at.take('9')) {
            at.counted(which + " purchase company prefix", 6, 0, 6);
        }
    }

    static Finding couponOffer(String value, int from, int to) {
        Finding wrong = TextChecks.digits(value, from, to);
        if (wrong != null) {
            return wrong;
        }
        Cursor at = new Cursor(value, from, to);
        at.oneOf("format code", "01");
        at.counted("funder's company prefix", 6, 0, 6);
        at.fixed("offer code", 6);
        at.counted("serial number", 6, 0, 9);
        return at.finding();
    }

    /** Walks through the fields and keeps the first thing that is wrong; after it every step does nothing. */
    private static final class Cursor {
        private final String value;
        private final int from;
        private final int to;
        private int at;
        private Finding wrong;

        Cursor(String value, int from, int to) {
            this.value = value;
            this.from = from;
            this.to = to;
            this.at = from;
        }

        Finding finding() {
            return wrong != null || at == to
                    ? wrong
                    : new Finding("coupon", at - from, to - at, "nothing may follow the last field");
        }

        void require(boolean holds, String field, String rule) {
            if (wrong == null && !holds) {
                wrong = new Finding("coupon", Math.max(0, at - 6 - from), 6, "coupon " + field + ": " + rule);
            }
        }

        boolean take(char indicator) {
            boolean there = wrong == null && at < to && value.charAt(at) == indicator;
            at += there ? 1 : 0;
            return there;
        }

        void oneOf(String field, String allowed) {
            if (wrong == null) {
                if (at == to) {
                    fault(field, "is missing", 0);
                } else if (allowed.indexOf(value.charAt(at)) < 0) {
                    fault(field, "cannot be " + value.charAt(at), 1);
                } else {
                    at++;
                }
            }
        }

        void fixed(String field, int length) {
            if (wrong == null) {
                if (to - at < length) {
                    fault(field, "has " + length + " digits; it is cut off", to - at);
                } else {
                    at += length;
                }
            }
        }

        /** A digit that says how many digits follow, over {@code base}; the digit lies between the two limits. */
        void counted(String field, int base, int least, int most) {
            if (wrong == null && at == to) {
                fault(field, "and its length digit are missing", 0);
            }
            if (wrong != null) {
                return;
            }
            int count = value.charAt(at) - '0';
            if (count < least || count > most) {
                fault(field, "cannot have " + count + " as its length digit", 1);
            } else {
                at++;
                fixed(field, base + count);
            }
        }

        int date(String field) {
            int start = at;
            fixed(field, 6);
            if (wrong == null) {
                Finding date = DateChecks.date(value, start, at);
                if (date != null) {
                    wrong = new Finding("coupon", start - from, 6, "coupon " + field + ": " + date.rule());
                }
            }
            return wrong == null ? Integer.parseInt(value, start, at, 10) : -1;
        }

        private void fault(String field, String rule, int length) {
            wrong = new Finding("coupon", at - from, length, "coupon " + field + " " + rule);
        }
    }
}
