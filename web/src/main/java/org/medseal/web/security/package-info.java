/** How programs enter over HTTP. People enter by the form of the console (web.xml). */
package org.medseal.web.security;
