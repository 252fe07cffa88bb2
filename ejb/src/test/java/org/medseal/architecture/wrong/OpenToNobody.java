package org.medseal.architecture.wrong;

import jakarta.ejb.Stateless;

/** Forgets to say who may call it. */
@Stateless
public class OpenToNobody {
    public String answer() {
        return "never given";
    }
}
