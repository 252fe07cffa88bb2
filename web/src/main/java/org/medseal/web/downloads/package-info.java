/** Messages and documents as files, byte for byte as they were received or sent. */
package org.medseal.web.downloads;
