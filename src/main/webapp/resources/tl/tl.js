/* The frame's few movements: "/" to the search, the drawer, closing menus and the panel, forms that send themselves, work that goes on. */
(function () {
  'use strict';
  var root = document.documentElement;

  function typing(target) {
    return target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
  }

  function drawer(open) {
    var button = document.querySelector('.drawer-button');
    var rail = document.getElementById('rail');
    if (!button || !rail || open === root.classList.contains('drawer')) { return; }
    root.classList.toggle('drawer', open);
    button.setAttribute('aria-expanded', String(open));
    (open ? rail.querySelector('a') : button).focus();
  }

  document.addEventListener('keydown', function (event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.key === '/' && !typing(event.target)) {
      var search = document.getElementById('search');
      if (search) { event.preventDefault(); search.focus(); }
    } else if (event.key === 'Escape') {
      var menu = document.querySelector('details.menu[open]');
      if (root.classList.contains('drawer')) {
        drawer(false);
      } else if (menu) {
        menu.open = false;
        menu.querySelector('summary').focus();
      } else if (!document.querySelector('.ui-dialog[aria-hidden=false]') && !typing(event.target)) {
        var close = document.querySelector('.panel [data-close]');
        if (close) { close.click(); }
      }
    }
  });

  document.addEventListener('click', function (event) {
    var button = event.target.closest('.drawer-button');
    if (button) {
      drawer(!root.classList.contains('drawer'));
    } else if (root.classList.contains('drawer') && !event.target.closest('#rail')) {
      drawer(false);
    }
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) { menu.open = false; }
    });
    if (event.target.closest('[data-print]')) { window.print(); }
  });

  document.addEventListener('change', function (event) {
    if (event.target.matches('[data-send]')) { event.target.form.requestSubmit(); }
    if (event.target.dataset.keep) { document.getElementById(event.target.dataset.keep).click(); }
  });

  // who stands on a link or button stays on it
  function renew(main, fresh) {
    var places = 'a[href], button, input, select, textarea, [tabindex]';
    var at = main.contains(document.activeElement) && main !== document.activeElement
      ? Array.prototype.indexOf.call(main.querySelectorAll(places), document.activeElement) : -1;
    main.replaceChildren.apply(main, fresh.childNodes);
    var place = at < 0 ? null : main.querySelectorAll(places)[at];
    if (place) { place.focus({ preventScroll: true }); }
  }

  // while something on the page goes on, its main part is fetched anew each second
  function follow() {
    if (!document.querySelector('main [data-live]')) { return; }
    setTimeout(function () {
      fetch(location.href).then(function (answer) {
        if (answer.redirected) { location.reload(); }
        return answer.ok && !answer.redirected ? answer.text() : '';
      }).then(function (text) {
        var fresh = text && new DOMParser().parseFromString(text, 'text/html').querySelector('main');
        if (fresh) { renew(document.querySelector('main'), fresh); }
      }).catch(function () { /* the next second tries again */ }).then(follow);
    }, 1000);
  }

  // what is dragged to another place in a list sends the form of the list, whose fields say what goes where
  var dragged = null;
  document.addEventListener('dragstart', function (event) {
    dragged = event.target.closest && event.target.closest('[data-sort] > li');
    if (dragged) { event.dataTransfer.effectAllowed = 'move'; dragged.classList.add('dragged'); }
  });
  document.addEventListener('dragover', function (event) {
    var list = dragged && event.target.closest('[data-sort]');
    if (!list) { return; }
    event.preventDefault();
    var over = event.target.closest('[data-sort] > li');
    if (over && over !== dragged) {
      var box = over.getBoundingClientRect();
      list.insertBefore(dragged, event.clientY < box.top + box.height / 2 ? over : over.nextSibling);
    } else if (!over && !list.contains(dragged)) {
      list.appendChild(dragged);
    }
  });
  document.addEventListener('dragend', function (event) {
    if (!dragged) { return; }
    var list = dragged.closest('[data-sort]');
    var form = list.closest('form');
    var put = function (name, value) { form.elements[form.id + ':' + name].value = value; };
    put('moved', dragged.dataset.item);
    put('target', list.dataset.sort);
    put('place', Array.prototype.indexOf.call(list.children, dragged));
    dragged.classList.remove('dragged');
    dragged = null;
    if (event.dataTransfer.dropEffect !== 'none') { form.elements[form.id + ':drop'].click(); } else { location.reload(); }
  });

  // who typed and did not save is asked before it is gone
  var typed = false;
  document.addEventListener('input', function (event) { typed = typed || !!event.target.closest('form[data-guard], [data-guard] form'); });
  document.addEventListener('submit', function (event) { if (event.target.closest('[data-guard]')) { typed = false; } });
  window.addEventListener('beforeunload', function (event) { if (typed) { event.preventDefault(); } });

  // a word on what was just done is said once the page is there: what stands from the beginning is not read out
  function say(place) {
    var words = place.textContent;
    place.textContent = '';
    setTimeout(function () { place.textContent = words; }, 200);
  }

  document.addEventListener('DOMContentLoaded', function () {
    follow();
    document.querySelectorAll('[data-say]').forEach(say);
    // what was moved keeps the focus, so that it can be moved on
    var at = document.querySelector('[data-focus="up"], [data-focus="down"]');
    if (at) { at.querySelectorAll('button')[at.dataset.focus === 'up' ? 0 : 1].focus(); }
    document.querySelectorAll('[data-sort] > li').forEach(function (item) { item.draggable = true; });
    var tab = document.querySelector('.tabs [aria-current]:not([aria-current=false])');
    if (tab) {
      var row = tab.closest('.tabs'), seen = row.getBoundingClientRect(), there = tab.getBoundingClientRect();
      row.scrollBy({ left: there.left + there.width / 2 - seen.left - seen.width / 2 });
    }
    if (window.matchMedia('(max-width: 767.98px)').matches) {
      document.querySelectorAll('details.fold-phone').forEach(function (fold) { fold.open = false; });
    }
  });

  root.classList.add('script');
}());
