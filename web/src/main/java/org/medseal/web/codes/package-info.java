/**
 * What a text is that is said to be a code, for every door that tells it: REST, the console and the public page. Puts
 * together what {@code gs1}, the list of company prefixes, the issued serials and the maker's keys say; decides nothing.
 */
package org.medseal.web.codes;
