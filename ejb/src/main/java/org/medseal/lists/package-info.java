/**
 * Lists that people look at and take away: a page, a count and a whole export of any table or view, sorted and filtered
 * in the database. A capability says in one {@link org.medseal.lists.ListDefinition} what its list is made of; the
 * screen, the CSV and the XLSX all follow from it.
 *
 * <p>To make a new list: (1) in your capability, a {@code public static final ListDefinition} with a name, a FROM clause,
 * columns and filters, the roles that may see it, and the column it is sorted by at first (indexed, never null). (2) In
 * {@code org.medseal.web.faces.lists}, a bean {@code implements ConsoleList} that returns it and says where its cells
 * lead. (3) A page that opens it with {@code <f:viewAction action="#{lists.open('name')}"/>} and shows it with
 * {@code <m:list of="#{lists.of('name')}"/>}. (4) In {@code texts.properties}: {@code list.NAME.title},
 * {@code list.NAME.none}, {@code list.NAME.COLUMN} and {@code list.NAME.filter.FILTER}; a test tells what is missing.
 * (5) The page in {@code ConsolePages} of the browser tests. Filters, sort and page stand in the address; the exports
 * are at {@code /lists/NAME.csv} and {@code .xlsx} with the same parameters.
 */
package org.medseal.lists;
