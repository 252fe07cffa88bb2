/**
 * The one way in which lists are shown and exported; how to make a new one is told in {@link org.medseal.lists}. One
 * bean a list says where its cells lead; {@link org.medseal.web.faces.lists.Lists} opens it with what stands in the
 * address, {@code <m:list>} shows it, {@link org.medseal.web.faces.lists.ListExport} writes all of it.
 */
package org.medseal.web.faces.lists;
