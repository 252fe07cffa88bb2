/** The audit viewer: who changed what, when and why. */
package org.medseal.web.faces.audit;
