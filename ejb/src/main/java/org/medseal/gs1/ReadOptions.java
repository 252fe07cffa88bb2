package org.medseal.gs1;

import java.io.Serializable;

/**
 * How a code is to be read.
 *
 * @param form the form the text has; null: find out
 * @param messageRules whether the Application Identifiers must suit each other, or each only by itself
 * @param acceptUnknownAis whether an Application Identifier that GS1 has not assigned may stand where its end is clear
 * @param zeroSuppressedGtin whether a Digital Link may have a GTIN of 8, 12 or 13 digits (allowed before 1.4)
 * @param shortNames whether a Digital Link may say {@code gtin} instead of {@code 01} (allowed before 1.3)
 * @param companyPrefixLength how long the key's company prefix is; null: not known
 */
public record ReadOptions(
        CodeForm form,
        boolean messageRules,
        boolean acceptUnknownAis,
        boolean zeroSuppressedGtin,
        boolean shortNames,
        Integer companyPrefixLength)
        implements Serializable {
    public static final ReadOptions DEFAULT = new ReadOptions(null, true, false, false, false, null);
    /** Takes older Digital Links too and does not ask which elements need each other. */
    public static final ReadOptions LENIENT = new ReadOptions(null, false, true, true, true, null);

    public ReadOptions withForm(CodeForm other) {
        return new ReadOptions(
                other, messageRules, acceptUnknownAis, zeroSuppressedGtin, shortNames, companyPrefixLength);
    }

    public ReadOptions withMessageRules(boolean other) {
        return new ReadOptions(form, other, acceptUnknownAis, zeroSuppressedGtin, shortNames, companyPrefixLength);
    }

    public ReadOptions withUnknownAis(boolean accept) {
        return new ReadOptions(form, messageRules, accept, zeroSuppressedGtin, shortNames, companyPrefixLength);
    }

    public ReadOptions withZeroSuppressedGtin(boolean other) {
        return new ReadOptions(form, messageRules, acceptUnknownAis, other, shortNames, companyPrefixLength);
    }

    public ReadOptions withShortNames(boolean other) {
        return new ReadOptions(form, messageRules, acceptUnknownAis, zeroSuppressedGtin, other, companyPrefixLength);
    }

    public ReadOptions withCompanyPrefixLength(Integer length) {
        return new ReadOptions(form, messageRules, acceptUnknownAis, zeroSuppressedGtin, shortNames, length);
    }
}
