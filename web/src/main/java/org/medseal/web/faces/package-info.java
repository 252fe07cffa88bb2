/**
 * The beans behind the console's pages. A bean asks services in its actions and keeps what they answered; its getters
 * only return. No rules, no transactions, no catching of refusals: {@link org.medseal.web.faces.RefusalHandler} shows
 * them. What a person may do is decided by the services.
 */
package org.medseal.web.faces;
