package org.medseal.gs1.wrong;

import org.medseal.RefusedException;

/** A code that knows how the application refuses: the rule for gs1 must find it. */
class KnowsTheDomain {
    RefusedException refusal;
}
