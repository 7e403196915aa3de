'use strict';

// Works without: the form sends itself, and a page of a running analysis asks again by itself. With it, files can be dropped anywhere on the
// page, sending shows how far it is, and an analysis tells when it is done.
(() => {
  const show = (element, text, isProblem) => {
    element.textContent = text;
    element.classList.toggle('problem', isProblem);
  };

  const problemOf = (form, files) => {
    if (files.length > Number(form.dataset.files))
      return form.dataset.tooMany;
    const bytes = Array.from(files).reduce((sum, file) => sum + file.size, 0);
    return bytes > Number(form.dataset.bytes) ? form.dataset.tooLarge : null;
  };

  const send = (form, message, sent) => {
    const button = form.querySelector('button');
    const request = new XMLHttpRequest();
    const end = text => {
      button.disabled = false;
      sent.hidden = true;
      show(message, text, true);
    };
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'text/plain');
    request.upload.addEventListener('progress', e => {
      if (e.lengthComputable)
        sent.value = e.loaded / e.total;
    });
    request.addEventListener('load', () => {
      if (request.status === 200)
        location.assign(request.responseURL);
      else
        end(request.responseText || form.dataset.failed);
    });
    request.addEventListener('error', () => end(form.dataset.failed));
    button.disabled = true;
    sent.value = 0;
    sent.hidden = false;
    show(message, form.dataset.sending, false);
    request.send(new FormData(form));
  };

  const receive = form => {
    const input = form.querySelector('input[type="file"]');
    const message = document.getElementById('message');
    const sent = document.getElementById('sent');
    let depth = 0;
    const mark = change => {
      depth = Math.max(0, depth + change);
      form.classList.toggle('over', depth > 0);
    };
    document.addEventListener('dragenter', () => mark(1));
    document.addEventListener('dragleave', () => mark(-1));
    document.addEventListener('dragover', e => e.preventDefault());
    document.addEventListener('drop', e => {
      e.preventDefault();
      mark(-depth);
      if (e.dataTransfer.files.length > 0) {
        input.files = e.dataTransfer.files;
        form.querySelector('button').focus();
      }
    });
    form.addEventListener('submit', e => {
      e.preventDefault();
      const problem = problemOf(form, input.files);
      if (problem)
        show(message, problem, true);
      else
        send(form, message, sent);
    });
  };

  const follow = state => {
    const events = new EventSource(state.dataset.events);
    events.addEventListener('state', e => show(state, e.data, false));
    events.addEventListener('end', () => {
      events.close();
      location.reload();
    });
  };

  const form = document.getElementById('upload');
  if (form)
    receive(form);
  const state = document.getElementById('state');
  if (state)
    follow(state);
})();
