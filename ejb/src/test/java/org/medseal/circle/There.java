package org.medseal.circle;

import org.medseal.circleback.Back;

/** Half of a circle of packages that the rule against cycles must find. */
public class There {
    Back back;
}
