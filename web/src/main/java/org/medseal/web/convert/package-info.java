/** From texts on a page to value types and back: each through the value's own {@code parse}, nowhere else. */
package org.medseal.web.convert;
