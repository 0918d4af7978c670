package org.throughline.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.time.RealTime;
import java.time.Clock;

/** The conversation with the district's mail server. */
@ApplicationScoped
class Smtp {

    @Inject
    @ConfigProperty(name = "mail.host", defaultValue = "127.0.0.1")
    String host;

    @Inject
    @ConfigProperty(name = "mail.port")
    Optional<Integer> port;

    @Inject
    @ConfigProperty(name = "demo.smtp.port", defaultValue = "25")
    int demoPort;

    @Inject
    @ConfigProperty(name = "mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "mail.tls", defaultValue = "false")
    boolean tls;

    @Inject
    @ConfigProperty(name = "mail.from", defaultValue = "Throughline <throughline@localhost.localdomain>")
    String from;

    @Inject
    @RealTime
    Clock clock;

    Conversation open() throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", String.valueOf(port.orElse(demoPort)));
        properties.setProperty("mail.smtp.connectiontimeout", "5000");
        properties.setProperty("mail.smtp.timeout", "15000");
        properties.setProperty("mail.smtp.writetimeout", "15000");
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(tls));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(tls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.auth", String.valueOf(user.isPresent()));
        Session session = Session.getInstance(properties);
        Transport transport = session.getTransport();
        transport.connect(user.orElse(null), password.orElse(null));
        return new Conversation(session, transport);
    }

    /** One connection, for as many mails as wait. */
    final class Conversation implements AutoCloseable {

        private final Session session;
        private final Transport transport;

        private Conversation(Session session, Transport transport) {
            this.session = session;
            this.transport = transport;
        }

        void send(OutboxDelivery.WaitingMail mail) throws MessagingException {
            MimeMessage message = new MimeMessage(session) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    // the same at every try, so that a mail that arrived twice can be told
                    setHeader("Message-ID", "<" + mail.id() + "@throughline>");
                }
            };
            message.setFrom(new InternetAddress(from));
            message.setRecipients(Message.RecipientType.TO, new Address[] {new InternetAddress(mail.recipient())});
            message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
            message.setText(mail.body(), StandardCharsets.UTF_8.name());
            message.setHeader("Content-Language", mail.language());
            message.setHeader("Auto-Submitted", "auto-generated");
            if (mail.unsubscribe() != null) {
                message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            message.setSentDate(Date.from(clock.instant()));
            message.saveChanges();
            if (!transport.isConnected()) {
                // a refused mail may have ended the conversation
                transport.connect(user.orElse(null), password.orElse(null));
            }
            transport.sendMessage(message, message.getAllRecipients());
        }

        @Override
        public void close() throws MessagingException {
            transport.close();
        }
    }
}
