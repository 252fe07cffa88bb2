package org.medseal.circleback;

import org.medseal.circle.There;

/** The other half of the circle. */
public class Back {
    There there;
}
