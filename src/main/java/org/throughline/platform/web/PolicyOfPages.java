package org.throughline.platform.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Gives PrimeFaces, which adds each page's nonce, the one policy there is, before it reads its settings. */
@WebListener
public class PolicyOfPages implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().setInitParameter("primefaces.CSP_POLICY", ContentPolicy.TEXT);
    }
}
