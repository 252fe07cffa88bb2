/** Screens of recalls: the list, making one with its scope, starting it by signature, what it has brought back. */
package org.medseal.web.faces.recall;
