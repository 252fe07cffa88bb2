/** Numbers as files, for REST and for screens. */
package org.medseal.web.serials;
