/** Labels seen and printed in the console. */
package org.medseal.web.faces.labels;
