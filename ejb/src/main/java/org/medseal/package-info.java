/** The few things every capability shares: how to refuse, what time it is. At most five classes. */
package org.medseal;
