/** What {@code /health} on the management port says: whether this node can do its work now. */
package org.medseal.web.health;
