/**
 * What {@code /health} on the management port says: whether this node can do its work now. It stands here because the
 * server looks for such checks in the libraries that all parts of the application share, and nowhere else in it.
 */
package org.medseal.health;
