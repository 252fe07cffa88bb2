/**
 * The REST doors: one resource for a noun, a few lines each, no rule and no transaction of its own. A refusal becomes
 * a problem document (RFC 9457) in one place, {@link org.medseal.web.rest.ProblemMapper}.
 */
package org.medseal.web.rest;
