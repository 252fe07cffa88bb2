/** The message desk: messages that came in and go out, documents handed in, and what a person decides about them. */
package org.medseal.web.faces.desk;
