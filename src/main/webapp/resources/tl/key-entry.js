/* Typing forms in: Enter goes on to the next line, and sends from the last one; without this file Tab does. */
(function () {
  'use strict';
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Enter' || !event.target.matches('.keys input[type=text]')) { return; }
    var lines = Array.prototype.slice.call(document.querySelectorAll('.keys input[type=text]'));
    var next = lines[lines.indexOf(event.target) + 1];
    if (next) {
      event.preventDefault();
      next.focus();
      next.select();
    }
  });
  document.addEventListener('DOMContentLoaded', function () {
    var first = document.querySelector('.keys .invalid') || document.querySelector('.keys input[type=text]');
    if (first) { first.focus(); }
  });
}());
