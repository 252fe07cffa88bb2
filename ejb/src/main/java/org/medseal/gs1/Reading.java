package org.medseal.gs1;

import java.util.ArrayList;
import java.util.List;

/** A text while it is read: the elements found so far, what was wrong, and where in the text each stands. */
final class Reading {
    /** How characters of a value are written in the text, to find the place of a fault again. */
    enum Writing {
        PLAIN,
        BRACKETED,
        PATH,
        QUERY
    }

    /** No symbol holds more elements that say anything; what goes on longer is noise. */
    private static final int MOST_ELEMENTS = 100;

    final String text;
    final ReadOptions options;
    final List<Element> elements = new ArrayList<>(6);
    /** How many of the elements are in the linear part of a composite symbol; -1 where there is no second part. */
    int linear = -1;
    /** The form in which the text was read. */
    CodeForm form;
    /** For an EPC URN: what it says. */
    EpcName name;
    /** For the bare number of a country: which. */
    NationalNumber national;
    /** For a bare PPN: which. */
    PharmacyProductNumber ppn;
    /** What a bare number may be as well. */
    List<Alternative> alternatives = List.of();
    /** Set where the elements come from another system of identifiers, which has no such rules. */
    boolean withoutMessageRules;

    private List<Fault> faults = List.of();

    Reading(String text, ReadOptions options) {
        this.text = text;
        this.options = options;
    }

    List<Fault> faults() {
        return faults;
    }

    /** Whether there may be one more element at that place; says so where there may not. */
    boolean hasRoom(int at) {
        if (elements.size() < MOST_ELEMENTS) {
            return true;
        }
        fault(
                at,
                text.length() - at,
                "too-many",
                "There are more than " + MOST_ELEMENTS + " elements (character " + (at + 1) + " of the text)");
        return false;
    }

    boolean isSound() {
        return faults.isEmpty();
    }

    void fault(Fault fault) {
        if (faults.isEmpty()) {
            faults = new ArrayList<>(2);
        }
        faults.add(fault);
    }

    void fault(int at, int length, String code, String sentence) {
        int start = Math.min(at, text.length());
        int end = Math.min(text.length(), start + length);
        fault(new Fault(code, null, start, end - start, sentence));
    }

    void faultOf(String ai, int at, int length, String code, String sentence) {
        int start = Math.min(at, text.length());
        int end = Math.min(text.length(), start + length);
        fault(new Fault(code, ai, start, end - start, sentence));
    }

    /** Takes an element and tests its value; {@code at} is where the value begins in the text. */
    void element(ApplicationIdentifier row, String value, int at, Writing writing) {
        elements.add(new Element(row.ai(), value));
        Finding wrong = row.test(value);
        if (wrong != null) {
            found(row.ai(), "AI " + row.ai() + " (" + row.title() + ")", value, wrong, at, writing);
        }
    }

    /** Takes an element whose AI is not assigned: any of the 82 characters, at most 90. */
    void unknownElement(String ai, String value, int at, Writing writing) {
        elements.add(new Element(ai, value));
        Finding wrong = TextChecks.set82(value, 0, value.length());
        if (wrong == null && (value.isEmpty() || value.length() > 90)) {
            wrong = new Finding(
                    "length", 0, value.length(), "it has " + value.length() + " characters; it has 1 to 90");
        }
        if (wrong != null) {
            found(ai, "AI " + ai, value, wrong, at, writing);
        }
    }

    private void found(String ai, String thing, String value, Finding wrong, int at, Writing writing) {
        int start = place(at, wrong.at(), writing);
        int end = place(at, wrong.at() + wrong.length(), writing);
        String sentence = thing + " " + Rules.quoted(value) + ": " + wrong.rule() + " (character " + (start + 1)
                + " of the text)";
        faultOf(ai, start, end - start, wrong.code(), sentence);
    }

    /** Where in the text the n-th character of a value stands that begins at {@code at}. */
    private int place(int at, int n, Writing writing) {
        int i = at;
        for (int done = 0; done < n && i < text.length(); done++) {
            boolean escaped =
                    switch (writing) {
                        case PLAIN -> false;
                        case BRACKETED -> text.startsWith("\\(", i);
                        case PATH, QUERY -> text.charAt(i) == '%' && PercentText.escapeAt(text, i, text.length()) >= 0;
                    };
            i += !escaped ? 1 : writing == Writing.BRACKETED ? 2 : 3;
        }
        return Math.min(i, text.length());
    }
}
