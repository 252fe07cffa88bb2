package org.medseal.gs1;

/** Checks of identification keys and their parts (GenSpecs 3 and 7.9). */
final class KeyChecks {
    private static final int PREFIX_LEAST = 4;
    /** One prime for each place before the check pair, from its right neighbour to the left (GenSpecs 7.9.5). */
    private static final int[] PRIMES = primes(97);

    private static final String PAIR = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String SET_82_ORDER =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_" + "abcdefghijklmnopqrstuvwxyz";

    private KeyChecks() {}

    static Finding checkDigit(String value, int from, int to) {
        if (Rules.isChecked(value, from, to)) {
            return null;
        }
        Finding wrong = TextChecks.digits(value, from, to);
        if (wrong != null) {
            return wrong;
        }
        if (to == from) {
            return new Finding("check-digit", 0, 0, "there is no check digit");
        }
        int right = Rules.checkDigit(value, from, to - 1);
        char given = value.charAt(to - 1);
        return given - '0' == right
                ? null
                : new Finding("check-digit", to - from - 1, 1, "the check digit is " + given + " but must be " + right);
    }

    /** Two characters over the rest, of a global model number: weights are primes, modulus 1021. */
    static Finding checkPair(String value, int from, int to) {
        int data = to - from - 2;
        if (data < 0) {
            return new Finding("check-pair", 0, to - from, "it is too short for the two check characters");
        }
        if (data > PRIMES.length) {
            return new Finding("check-pair", 0, to - from, "it is too long for the two check characters");
        }
        int sum = 0;
        for (int i = 0; i < data; i++) {
            int weight = SET_82_ORDER.indexOf(value.charAt(from + i));
            if (weight < 0) {
                return TextChecks.set82(value, from, to);
            }
            sum += weight * PRIMES[data - 1 - i];
        }
        sum %= 1021;
        if (value.charAt(to - 2) == PAIR.charAt(sum >> 5) && value.charAt(to - 1) == PAIR.charAt(sum & 31)) {
            return null;
        }
        String right = "" + PAIR.charAt(sum >> 5) + PAIR.charAt(sum & 31);
        return new Finding(
                "check-pair",
                data,
                2,
                "the check characters are " + Rules.quoted(value.substring(to - 2, to)) + " but must be " + right);
    }

    private static int[] primes(int count) {
        int[] primes = new int[count];
        int found = 0;
        for (int n = 2; found < count; n++) {
            boolean prime = true;
            for (int i = 0; i < found && primes[i] * primes[i] <= n; i++) {
                prime &= n % primes[i] != 0;
            }
            if (prime) {
                primes[found++] = n;
            }
        }
        return primes;
    }

    /** A company prefix begins here: no prefix is shorter than four digits. */
    static Finding prefixFirst(String value, int from, int to) {
        if (to - from >= PREFIX_LEAST && Rules.allDigits(value, from, from + PREFIX_LEAST)) {
            return null;
        }
        return new Finding(
                "company-prefix",
                0,
                Math.min(PREFIX_LEAST, to - from),
                "it must begin with a company prefix, so with at least four digits");
    }

    static Finding prefixSecond(String value, int from, int to) {
        Finding wrong = to - from < 2
                ? new Finding("company-prefix", 0, to - from, "it is too short")
                : prefixFirst(value, from + 1, to);
        return wrong == null ? null : new Finding(wrong.code(), wrong.at() + 1, wrong.length(), wrong.rule());
    }

    static Finding notOnlyDigits(String value, int from, int to) {
        return Rules.allDigits(value, from, to)
                ? new Finding("only-digits", 0, to - from, "at least one character must not be a digit")
                : null;
    }

    static Finding notZero(String value, int from, int to) {
        Finding wrong = TextChecks.digits(value, from, to);
        if (wrong != null) {
            return wrong;
        }
        for (int i = from; i < to; i++) {
            if (value.charAt(i) != '0') {
                return null;
            }
        }
        return new Finding("zero", 0, to - from, "it must not be zero");
    }

    static Finding noLeadingZero(String value, int from, int to) {
        Finding wrong = TextChecks.digits(value, from, to);
        if (wrong != null) {
            return wrong;
        }
        return to - from > 1 && value.charAt(from) == '0'
                ? new Finding("leading-zero", 0, leadingZeros(value, from, to), "it must not begin with zero")
                : null;
    }

    private static int leadingZeros(String value, int from, int to) {
        int i = from;
        while (i < to && value.charAt(i) == '0') {
            i++;
        }
        return i - from;
    }

    static Finding zero(String value, int from, int to) {
        return to > from && leadingZeros(value, from, to) == to - from
                ? null
                : new Finding("zero", 0, to - from, "it must be zero");
    }

    static Finding pieceOfTotal(String value, int from, int to) {
        int length = to - from;
        if (length == 0 || length % 2 != 0) {
            return new Finding("length", 0, length, "piece and total must have as many digits as each other");
        }
        Finding wrong = TextChecks.digits(value, from, to);
        if (wrong != null) {
            return wrong;
        }
        int half = length / 2;
        if (notZero(value, from, from + half) != null) {
            return new Finding("piece", 0, half, "the number of the piece must not be zero");
        }
        if (notZero(value, from + half, to) != null) {
            return new Finding("piece", half, half, "the number of pieces must not be zero");
        }
        return value.substring(from, from + half).compareTo(value.substring(from + half, to)) <= 0
                ? null
                : new Finding("piece", 0, length, "the number of the piece is higher than the number of pieces");
    }

    /** {@code 2/3}: the second of three. */
    static Finding positionInSequence(String value, int from, int to) {
        int slash = value.indexOf('/', from);
        if (slash <= from
                || slash >= to - 1
                || !Rules.allDigits(value, from, slash)
                || !Rules.allDigits(value, slash + 1, to)) {
            return new Finding("sequence", 0, to - from, "it must be two numbers with a slash between them");
        }
        if (value.charAt(from) == '0') {
            return new Finding("leading-zero", 0, slash - from, "the position must not begin with zero");
        }
        if (value.charAt(slash + 1) == '0') {
            return new Finding("leading-zero", slash + 1 - from, to - slash - 1, "the count must not begin with zero");
        }
        int longer = (slash - from) - (to - slash - 1);
        boolean exceeds =
                longer > 0 || longer == 0 && value.substring(from, slash).compareTo(value.substring(slash + 1, to)) > 0;
        return exceeds ? new Finding("sequence", 0, to - from, "the position is beyond the count") : null;
    }

    static Finding importerIndex(String value, int from, int to) {
        if (to - from != 1) {
            return new Finding("length", 0, to - from, "an importer index is one character");
        }
        char c = value.charAt(from);
        return Rules.isLetterOrDigit(c) || c == '-' || c == '_'
                ? null
                : new Finding("character", 0, 1, "an importer index is a letter, a digit, - or _");
    }
}
