/** What labels of items and of requests for numbers say, and their files, for REST and for screens. */
package org.medseal.web.labels;
