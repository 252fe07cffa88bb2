/**
 * Russia: document 10311 of IS MDLP (end of packing) for what a line has commissioned, the authority's REST interface, and
 * its ticket (document 200).
 */
package org.medseal.reporting.ru;
