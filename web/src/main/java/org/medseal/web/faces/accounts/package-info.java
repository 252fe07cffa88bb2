/** Accounts and roles, as administrators keep them. */
package org.medseal.web.faces.accounts;
