package org.medseal.epcis.wrong;

import org.medseal.RefusedException;

/** An event that knows how the application refuses: the rule for epcis must find it. */
class KnowsTheDomain {
    RefusedException refusal;
}
