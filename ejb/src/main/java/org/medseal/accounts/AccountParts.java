package org.medseal.accounts;

/** What somebody wants of an account, before it is known to be sound; the password is null where it stays. */
record AccountParts(String name, AccountTerms terms, NewPassword password, String reason) {}
