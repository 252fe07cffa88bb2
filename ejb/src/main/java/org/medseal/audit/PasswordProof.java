package org.medseal.audit;

/** Whether somebody knows the password of an account. */
@FunctionalInterface
interface PasswordProof {
    boolean holds(String account, char[] password);
}
