/** Text messages to phones: an outbox like that of mails, a provider that is a setting, and who said STOP. */
package org.throughline.platform.phone;
