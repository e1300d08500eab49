/** What rules say of the cards that hold, by plain loops, and whether the alerts say the same. */
package org.fenghuo.local.recount.alerts;
