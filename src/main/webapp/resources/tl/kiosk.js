/* Reads a question and its answers aloud with a voice that the device itself has; where it has none of the language, or this file does not run, there are no buttons. */
(function () {
  'use strict';
  var voices = window.speechSynthesis;
  if (!voices || !window.SpeechSynthesisUtterance) { return; }
  var icon = '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9.500v5h3.500L12 19V5L7.500 9.500zM15.500 9a4.200 4.200 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11"/></svg>';

  function tongue(element) {
    return (element.closest('[lang]') || document.body).lang || document.body.dataset.lang || document.documentElement.lang;
  }

  // only voices of the device: nothing that is asked goes to anybody else
  function voice(language) {
    var wanted = language.toLowerCase().split('-')[0];
    return voices.getVoices().filter(function (one) { return one.localService && one.lang.toLowerCase().replace('_', '-').split('-')[0] === wanted; })[0];
  }

  function quiet() {
    voices.cancel();
    document.querySelectorAll('.said').forEach(function (one) { one.classList.remove('said'); });
  }

  function say(elements) {
    quiet();
    elements.forEach(function (element) {
      var text = element.textContent.replace(/\s+/g, ' ').trim();
      var one = voice(tongue(element));
      if (!text || !one) { return; }
      var words = new SpeechSynthesisUtterance(text);
      var option = element.closest('.option');
      words.voice = one;
      words.lang = one.lang;
      words.rate = 0.9;
      if (option) {
        words.onstart = function () { option.classList.add('said'); };
        words.onend = function () { option.classList.remove('said'); };
      }
      voices.speak(words);
    });
  }

  function button(label, kind, elements) {
    var made = document.createElement('button');
    made.type = 'button';
    made.className = 'listen ' + kind;
    made.innerHTML = icon;
    var words = document.createElement('span');
    words.textContent = label;
    words.className = kind ? '' : 'sr';
    made.append(words);
    made.addEventListener('click', function (event) {
      event.preventDefault();
      say(elements);
    });
    return made;
  }

  function offer() {
    if (document.querySelector('.listen')) { return; }
    var label = document.body.dataset.listen;
    document.querySelectorAll('.read').forEach(function (part) {
      if (!voice(tongue(part))) { return; }
      var asked = Array.prototype.slice.call(part.querySelectorAll('.stem, legend, .ask, .lead, .question > .help, h1, p:not(.help, .lead, .where, .error)'));
      var options = Array.prototype.slice.call(part.querySelectorAll('.option > span, .rank-row > label'));
      part.prepend(button(label, 'main', asked.concat(options)));
      options.forEach(function (option) {
        if (option.matches('.options span, .pictures span')) { option.parentNode.append(button(label + ': ' + option.textContent, '', [option])); }
      });
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    offer();
    voices.addEventListener('voiceschanged', offer);
  });
  window.addEventListener('pagehide', quiet);
}());
