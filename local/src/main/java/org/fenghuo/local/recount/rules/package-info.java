/** The rules of docs/record-rules.md, written a second time. */
package org.fenghuo.local.recount.rules;
