/** What a person in a terminal reads of alerts and does about them. */
package org.fenghuo.local.alerts;
