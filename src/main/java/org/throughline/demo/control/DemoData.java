package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.platform.privacy.DataDeclaration;
import org.throughline.platform.privacy.Declared;

/** The demo's mailbox holds letters to people who don't exist; without the demo it is empty. */
@ApplicationScoped
class DemoData implements DataDeclaration {

    @Override
    public void declare(Declared declared) {
        declared.table("demo.letter").technical("number").holds("mail", "recipient", "arrived_at").words("mail", "subject", "body");
    }
}
