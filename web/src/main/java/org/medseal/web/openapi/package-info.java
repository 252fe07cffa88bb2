/**
 * The description of the REST doors (OpenAPI 3.1) at {@code /openapi}, made from the resource classes themselves, so
 * that it cannot tell of anything that is not there or leave out anything that is.
 */
package org.medseal.web.openapi;
