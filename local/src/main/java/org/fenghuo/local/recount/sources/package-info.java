/** What each source has sent and how promptly, counted a second time. */
package org.fenghuo.local.recount.sources;
