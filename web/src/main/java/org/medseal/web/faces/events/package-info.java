/** The console's page of events: what was asked, what was found, and what is taken away of it. */
package org.medseal.web.faces.events;
