/**
 * Tells open pages that something happened, over WebSocket, so that they fetch anew what they show. A message says only
 * that, never what; the page itself is read as its reader may read it. One bean a node asks the database at a small
 * interval, and only while a page is open there.
 */
package org.medseal.web.live;
